internal import NianbaoCore
internal import NianbaoXLSX

/// What the exports of reports of one form have in common, made when a form is first met and kept for those that follow.
/// Each thread has its own.
final class ExportLayouts {
    private var printed: [ObjectIdentifier: PrintedForm] = [:]
    private var workbooks: [ObjectIdentifier: WorkbookLayout] = [:]

    /// The form's tables. Keeps the form, so that no other can have its identity.
    func printed(_ form: Form) -> PrintedForm {
        Self.kept(for: form, in: &printed) { PrintedForm(form) }
    }

    func workbook(_ form: Form) -> WorkbookLayout {
        let printed = printed(form)
        return Self.kept(for: form, in: &workbooks) { WorkbookLayout(printed) }
    }

    private static func kept<Value>(
        for form: Form, in values: inout [ObjectIdentifier: Value], _ make: () -> Value
    ) -> Value {
        if let value = values[ObjectIdentifier(form)] { return value }
        let value = make()
        values[ObjectIdentifier(form)] = value
        return value
    }
}
