extension Form {
    /// Sixteen digits that are nearly always others for a form with other cells, and the same in each run of the program
    /// (FNV-1a). They show an accident and keep nobody from forging.
    package var fingerprint: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func combine(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        combine(kind)
        combine(edition)
        for cell in cells {
            combine(cell.address(.english))
            combine(cell.isDerived ? "=" : "\(cell.measure)")
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
