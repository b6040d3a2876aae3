internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// The option to work as on another day.
struct ClockOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            pick(zh: "按哪一天办，如 2026-01-12（默认为今天）。", en: "The day to work as on, such as 2026-01-12 (default: today)."),
            valueName: "day"),
        transform: DayArgument.init)
    var date: DayArgument?

    /// The day that it is for this run.
    var day: CalendarDay { date?.day ?? LocalTime.today }

    /// The time that logs say: only the day, if that was given.
    var time: String { date?.day.text ?? LocalTime.now }
}
