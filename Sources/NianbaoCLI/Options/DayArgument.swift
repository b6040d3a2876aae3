internal import ArgumentParser
internal import NianbaoCore

/// A day as the command line has it: `2026-01-25`.
struct DayArgument {
    let day: CalendarDay

    /// - Throws: A `ValidationError` that explains how a day is written.
    init(_ argument: String) throws {
        guard let day = CalendarDay(argument) else {
            throw ValidationError(
                pick(zh: "写成年-月-日，如 2026-01-25", en: "write year, month and day, such as 2026-01-25"))
        }
        self.day = day
    }
}
