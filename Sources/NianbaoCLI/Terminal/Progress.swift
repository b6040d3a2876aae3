internal import NianbaoCore

/// Shows how far a batch has come: a bar on a terminal, and a line for each tenth elsewhere.
struct Progress {
    private let total: Int
    private let terminal: Terminal
    private let isSilent: Bool
    private let start = ContinuousClock.now
    private var done = 0
    /// When the bar was last drawn; `nil` when it is not shown.
    private var drawn: ContinuousClock.Instant?

    /// A batch of fewer files than this ends so soon that lines about it are of no use.
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

    /// Draws the bar again if some time has passed.
    mutating func tick() {
        guard !isSilent, terminal.isInteractive else { return }
        let now = ContinuousClock.now
        // Short runs show no bar, so that nothing flickers.
        if now - (drawn ?? start) > .milliseconds(drawn == nil ? 400 : 100) { draw(now) }
    }

    private mutating func draw(_ now: ContinuousClock.Instant) {
        drawn = now
        terminal.write("\r\(bar) \(done)/\(total)\(left(now))\u{1B}[K")
    }

    /// Erases the bar, so that something else can be written.
    func clear() {
        guard drawn != nil else { return }
        terminal.write("\r\u{1B}[K")
    }

    private var bar: String {
        let filled = total == 0 ? 0 : done * Self.width / total
        return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: Self.width - filled) + "]"
    }

    /// The time left, if the speed stays the same.
    private func left(_ now: ContinuousClock.Instant) -> String {
        guard done > 0 else { return "" }
        let seconds = Int(((now - start) / done * (total - done)).components.seconds) + 1
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        return minutes > 0
            ? pick(zh: "，约剩 \(minutes) 分 \(rest) 秒", en: ", about \(minutes) min \(rest) s left")
            : pick(zh: "，约剩 \(rest) 秒", en: ", about \(rest) s left")
    }
}
