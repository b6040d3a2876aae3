extension Rule {
    /// The rules that a report file must satisfy before there is a report to check.
    package static let reading: [Rule] = [
        fileEmpty, fileTooLarge, fileBinary, fileDamaged, fileEncoding, fileDoubt,
        punctuation, keyUnknown, keyDuplicate, keyMissing, fieldValue, fieldEdition, fieldFormFile,
        rowNotation, rowLength, numberFormat, numberStyle, countInteger, nonNegative, tooLarge,
        amountDecimals, notApplicable, remark, narrativeNotation, textCut, textComment, waiverNotation, rollUpNotation,
    ]
}
