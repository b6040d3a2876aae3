/// What is written between `{{` and `}}` in a text: figures of the tables, or a field of the report.
struct Reference: Hashable {
    let body: Body

    enum Body: Hashable {
        /// A sum of cells: `申请.新收.总计`, `申请.予以公开.总计 + 申请.部分公开.总计`.
        case sum([Addend])
        /// One sum as a percentage of another: `占比 申请.予以公开.总计 / 申请.总计.总计`.
        case share([Addend], of: [Addend])
        /// How a sum has grown since last year: `同比 申请.新收.总计`.
        case growth([Addend])
        /// The agency's name or the report year.
        case field(ReportField, isPrior: Bool)
        /// Nothing is printed; the numbers of the sentence around it are not compared with the tables.
        case unchecked
    }

    /// An address that is added or subtracted.
    struct Addend: Hashable {
        let isNegative: Bool
        /// Whether it refers to a cell of last year's report.
        let isPrior: Bool
        let words: [String]
    }
}

/// Why a reference cannot be resolved.
enum ReferenceFault: Error, Hashable {
    /// It is not written as references are.
    case syntax
    /// It has the wrong braces, or not two of them on either side.
    case braces
    /// Single braces in which nothing names a figure.
    case singleBraces
    /// No cell has this address; `words` are what was written of it.
    case address(AddressFault, words: [String], isPrior: Bool)
    /// There is no last year's report to take a figure from.
    case noPrior
    /// Last year's form has no cell of this meaning.
    case noPredecessor(String)
    /// A figure is not filled in yet, or is no figure; with the cell of this report that lacks it.
    case blank(String, cell: CellID?)
    /// The figures do not measure the same, or are too large together.
    case incomparable
    /// What would be divided by is zero.
    case zeroBase(String)
    /// What the growth would be over is less than zero.
    case negativeBase(String)
}
