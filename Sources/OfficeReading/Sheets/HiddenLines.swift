/// The rows or the columns of a sheet that are hidden, and the numbers of the others, counted without them.
struct HiddenLines {
    /// In order, without overlaps.
    private var ranges: [Range<Int>] = []
    /// By range, how many lines are hidden before it.
    private var before: [Int] = []

    init(_ hidden: [Range<Int>]) {
        for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        var count = 0
        for range in ranges {
            before.append(count)
            count += range.count
        }
    }

    var isEmpty: Bool { ranges.isEmpty }

    func contains(_ line: Int) -> Bool { range(before: line + 1).map { ranges[$0].contains(line) } ?? false }

    /// How many of the lines before this one are shown.
    func shown(before line: Int) -> Int {
        guard let index = range(before: line) else { return line }
        return line - before[index] - min(ranges[index].count, line - ranges[index].lowerBound)
    }

    /// The line that has this number among those that are shown.
    func line(shown number: Int) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound - before[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? number : number + before[low - 1] + ranges[low - 1].count
    }

    /// The last range that begins before a line.
    private func range(before line: Int) -> Int? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }
}
