package import NianbaoCore

/// What one may want of formats, besides which of them are written. Each format heeds what concerns it.
package struct ExportOptions: Hashable, Sendable {
    /// For what place HTML is written.
    package var html = HTMLMode.inline
    /// Whether a page of its own (`HTMLMode.page`) has charts after the report.
    package var charts = false

    /// What an export has when nobody says anything.
    package init() {}
}
