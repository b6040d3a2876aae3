internal import ArgumentParser
internal import NianbaoCore
internal import NianbaoWorkspace

/// A report year as people write it: `2025`, `2025年`, `２０２５年度`, `二〇二五年`.
struct YearArgument {
    let year: Int

    /// - Throws: A `ValidationError` that explains how a year is written.
    init(_ argument: String) throws {
        // Any other number is refused where the years of reports are known, with these.
        if let number = Int(argument) {
            year = number
            return
        }
        do throws(Failure) {
            year = try DraftRequest.year(argument)
        } catch {
            throw ValidationError(pick(zh: "写四位数字，如 2025", en: "write four digits, such as 2025"))
        }
    }
}
