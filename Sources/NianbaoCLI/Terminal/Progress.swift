internal import NianbaoCore

/// How far a batch has come, for whoever waits: a bar on a terminal, and lines for each tenth elsewhere.
struct Progress {
    private let total: Int
    private let terminal: Terminal
    private let isSilent: Bool
    private let start = ContinuousClock.now
    private var done = 0
    /// When the bar was drawn last; `nil` when it is not to be seen.
    private var drawn: ContinuousClock.Instant?

    /// Fewer files than this are done before anybody reads a line about them.
    private static let linesFrom = 1000
    private static let width = 24

    init(total: Int, on terminal: Terminal, isSilent: Bool) {
        self.total = total
        self.terminal = terminal
        self.isSilent = isSilent
    }

    /// Counts one more file.
    mutating func advance() {
        done += 1
        if drawn != nil { draw(.now) }
        guard !isSilent, !terminal.isInteractive, total >= Self.linesFrom, done < total else { return }
        if done * 10 / total > (done - 1) * 10 / total {
            terminal.write(pick(zh: "已处理 \(done)/\(total)\n", en: "\(done) of \(total) done\n"))
        }
    }

    /// Draws the bar anew, at times.
    mutating func tick() {
        guard !isSilent, terminal.isInteractive else { return }
        let now = ContinuousClock.now
        // Nothing flickers in runs that end at once.
        if now - (drawn ?? start) > .milliseconds(drawn == nil ? 400 : 100) { draw(now) }
    }

    private mutating func draw(_ now: ContinuousClock.Instant) {
        drawn = now
        terminal.write("\r\(bar) \(done)/\(total)\(left(now))\u{1B}[K")
    }

    /// Takes the bar away, so that something else can be written.
    func clear() {
        guard drawn != nil else { return }
        terminal.write("\r\u{1B}[K")
    }

    private var bar: String {
        let filled = total == 0 ? 0 : done * Self.width / total
        return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: Self.width - filled) + "]"
    }

    /// The time left, if it goes on like this.
    private func left(_ now: ContinuousClock.Instant) -> String {
        guard done > 0 else { return "" }
        let seconds = Int(((now - start) / done * (total - done)).components.seconds) + 1
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        return minutes > 0
            ? pick(zh: "，约剩 \(minutes) 分 \(rest) 秒", en: ", about \(minutes) min \(rest) s left")
            : pick(zh: "，约剩 \(rest) 秒", en: ", about \(rest) s left")
    }
}
