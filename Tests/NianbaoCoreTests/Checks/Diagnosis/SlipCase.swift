import Testing

@testable import NianbaoCore

/// A slip in the balanced applications, and what it is taken for.
struct SlipCase: CustomTestStringConvertible, Sendable {
    let figures: [(String, Int)]
    let slip: Slip?

    init(_ slip: Slip?, _ figures: [(String, Int)]) {
        self.figures = figures
        self.slip = slip
    }

    var testDescription: String { figures.map { "\($0.0) = \($0.1)" }.joined(separator: ", ") }

    static let all = [
        SlipCase(.swappedDigits, [("申请.新收.商业企业", 12)]),
        SlipCase(.missingZero, [("申请.新收.自然人", 3)]),
        SlipCase(.missingDigit, [("申请.予以公开.商业企业", 1)]),
        SlipCase(.extraDigit, [("申请.予以公开.商业企业", 143)]),
        SlipCase(.doubledDigit, [("申请.予以公开.商业企业", 133)]),
        SlipCase(.extraZero, [("申请.予以公开.商业企业", 130)]),
        SlipCase(.totalAsPart, [("申请.予以公开.自然人", 28)]),
        SlipCase(.totalAsPart, [("申请.结转下年度.商业企业", 4)]),
        SlipCase(.partialTotal, [("申请.总计.自然人", 20)]),
        SlipCase(.partialTotal, [("申请.新收.总计", 35)]),
        SlipCase(nil, [("申请.结转下年度.自然人", 5)]),
        SlipCase(nil, [("申请.新收.总计", 71)]),
        SlipCase(nil, [("申请.总计.总计", 68)]),
        SlipCase(.swappedCells, [("申请.予以公开.自然人", 13), ("申请.予以公开.商业企业", 20)]),
        SlipCase(.swappedCells, [("申请.上年结转.自然人", 0), ("申请.上年结转.商业企业", 1)]),
        SlipCase(.swappedCells, [("申请.总计.自然人", 20), ("申请.总计.商业企业", 28)]),
        SlipCase(
            .swappedRows,
            [
                ("申请.上年结转.自然人", 20), ("申请.予以公开.自然人", 1), ("申请.上年结转.商业企业", 13), ("申请.予以公开.商业企业", 0),
                ("申请.上年结转.总计", 33), ("申请.予以公开.总计", 15),
            ]),
    ]
}
