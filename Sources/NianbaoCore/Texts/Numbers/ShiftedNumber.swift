extension Int {
    /// The number with its decimal point moved by `places`, to the right if that is positive; `nil` if what comes out is
    /// not whole or beyond what a cell can hold.
    func shifted(_ places: Int) -> Int? {
        var (number, shift) = (self, places)
        while shift > 0 {
            guard number <= CellValue.limit / 10 else { return nil }
            number *= 10
            shift -= 1
        }
        while shift < 0 {
            guard number % 10 == 0 else { return nil }
            number /= 10
            shift += 1
        }
        return number <= CellValue.limit ? number : nil
    }
}
