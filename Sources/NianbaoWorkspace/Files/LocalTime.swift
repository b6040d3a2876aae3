internal import CLibrary
package import NianbaoCore

/// The time of this place. Only what starts some work asks for it; the work is given it.
package enum LocalTime {
    /// The day that it is now.
    package static var today: CalendarDay { CalendarDay(text(time(nil), "%Y-%m-%d")) ?? .first }

    /// The time that it is now, like `2026-01-12 14:25:30`.
    package static var now: String { text(time(nil), "%Y-%m-%d %H:%M:%S") }

    /// A time in the notation of `strftime`.
    static func text(_ time: time_t, _ notation: String) -> String {
        var (time, parts) = (time, tm())
        localtime_r(&time, &parts)
        var text = [CChar](repeating: 0, count: 32)
        strftime(&text, text.count, notation, &parts)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
