import FormTemplates
import Testing

@testable import NianbaoCore

/// The editions that tests run on: the built-in ones and a made-up third.
enum TestEdition: String, CaseIterable, CustomTestStringConvertible {
    case of2019 = "2019"
    case of2021 = "2021"
    case madeUp = "2030"

    static let builtIn: [TestEdition] = [.of2019, .of2021]

    var testDescription: String { rawValue }

    /// A report year that the edition is used for.
    var year: Int {
        switch self {
        case .of2019: 2020
        case .of2021: 2023
        case .madeUp: 2030
        }
    }

    func text() throws -> String {
        switch self {
        case .of2019, .of2021:
            try #require(FormTemplate.all.first { $0.edition == rawValue }).text
        case .madeUp:
            try Fixture.text("made-up-edition.yaml")
        }
    }

    func form() throws -> Form { try #require(Self.forms[self]) }

    func section(_ id: String) throws -> FormSection {
        try #require(try form().sections.first { $0.name.id == id })
    }

    func table(_ id: String) throws -> Table { try #require(try section(id).table) }

    private static let forms: [TestEdition: Form] = Dictionary(
        uniqueKeysWithValues: allCases.compactMap { edition in
            let file = (try? edition.text()).map { SourceFile(name: edition.rawValue, text: $0) }
            return file.flatMap { FormReader.read($0).form }.map { (edition, $0) }
        })
}

extension FormLibrary {
    /// The editions that are built in.
    static func builtIn() throws -> FormLibrary { FormLibrary(try TestEdition.builtIn.map { try $0.form() }) }
}

extension Form {
    /// The cell at an address such as `申请.新收.自然人`, in either spelling.
    func cell(_ address: String) throws -> CellID {
        CellID(
            try #require(
                cells.firstIndex { $0.address(.chinese) == address || $0.address(.english) == address },
                "no cell \(address)"))
    }

    /// The cells of one section that are typed.
    func typedCells(_ section: String) -> [CellID] {
        cells.indices.filter { sections[cells[$0].section].name.id == section && !cells[$0].isDerived }.map(CellID.init)
    }
}
