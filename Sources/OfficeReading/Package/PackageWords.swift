internal import NianbaoCore

/// The words for one kind of package in messages, e.g. those for workbooks.
package struct PackageWords: Sendable {
    /// What such a package is called, e.g. “工作簿”, “workbook”.
    let noun: Bilingual
    /// The ending of its files, with the full stop.
    let ending: String
    /// The program to open it with, besides WPS.
    let program: String
    /// What holds one text of it, in English with its article, e.g. “单元格”, “a cell”.
    let textHolder: Bilingual
    /// What to copy into a new file if this one is too large.
    let neededParts: Bilingual
    /// What to copy into a new file if a part of it is too large.
    let filledParts: Bilingual
    /// What to say of a file that is no package of any kind.
    let notPackage: Bilingual
    /// What to say of a compound file of Office 97 to 2003.
    let oldFormat: Bilingual
    /// What to say of a package of another kind.
    let otherContent: Bilingual
}
