import Testing

@testable import NianbaoCore

@Suite struct PersonalNumberTests {
    /// The numbers that GB 11643-1999 gives as examples.
    @Test(arguments: ["11010519491231002X", "440524188001010014"])
    func `the check digit is that of the standard`(_ number: String) {
        let hasX = number.hasSuffix("X")
        let digits = Array(number.utf8.prefix(hasX ? 17 : 18))
        // The second was born in 1880, before anybody whose number could be in a report.
        #expect(PersonalNumber.isIdentity(digits, checkX: hasX) == hasX)
    }

    @Test func `another last digit, or a date that there is not, is no identity number`() {
        let valid = Array("11010519491231002".utf8)
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
            #expect(!PersonalNumber.isIdentity(valid + [digit], checkX: false))
        }
        #expect(!PersonalNumber.isIdentity(Array("11010519491331002".utf8), checkX: true))
    }

    @Test func `of ten last digits and X just one fits`() {
        let stem = Array("37010219850607121".utf8)
        let digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).filter {
            PersonalNumber.isIdentity(stem + [$0], checkX: false)
        }
        #expect(digits.count + (PersonalNumber.isIdentity(stem, checkX: true) ? 1 : 0) == 1)
    }
}
