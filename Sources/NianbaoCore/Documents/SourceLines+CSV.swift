extension SourceLines {
    /// How many lines of CSV must have commas as tables have them.
    private static let leastRows = 10
    /// How many commas the rows of the widest table have at least.
    private static let leastCommas = 4

    /// Whether they are CSV: without tabs and bars, with many lines of several commas, and none that has commas only within
    /// figures.
    var areCSV: Bool {
        var rows = 0
        for number in 1...count {
            guard let line = self[number] else { continue }
            if line.utf8.contains(where: { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|") }) { return false }
            var (commas, afterWords, last) = (0, 0, UInt8(0))
            for byte in line.utf8 {
                if byte == UInt8(ascii: ",") {
                    commas += 1
                    if !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= last) { afterWords += 1 }
                }
                last = byte
            }
            // A row of CSV may be nothing but figures.
            let isBare = line.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || ",.".utf8.contains($0) }
            if commas > 0, afterWords == 0, !isBare { return false }
            if commas >= Self.leastCommas, afterWords > 0 { rows += 1 }
        }
        return rows >= Self.leastRows
    }
}
