import Testing

@testable import NianbaoCore

@Suite struct PlainAddressTests {
    private func cell(_ address: String, _ form: Form) -> CellID? {
        Array(address.utf8).withUnsafeBufferPointer { form.cell(atPlain: $0) }
    }

    @Test(arguments: TestEdition.allCases, [Spelling.chinese, .english])
    func `every cell's own address leads to it`(_ edition: TestEdition, _ spelling: Spelling) throws {
        let form = try edition.form()
        for index in form.cells.indices {
            #expect(cell(form.cells[index].address(spelling), form) == CellID(index))
        }
    }

    @Test(arguments: [
        "", ".", "申请", "申请.新收", "申请.新收.", ".申请.新收.总计", "申请.新收.总计.", "申请.新收.总计.总计", "申请..新收.总计", "申请.新收 .总计",
        "申请.新收.总 计", "申请．新收．总计", "申请。新收.总计", "申请.无法提供.总计", "申请.新收.总", "申请.新收.总计 + 申请.上年结转.总计", "上年.申请.新收.总计",
        "占比 申请.新收.总计 / 申请.总计.总计", "年度", "机关", "不核对",
    ])
    func `all else is left to those who read it word by word`(_ address: String) throws {
        #expect(cell(address, try TestEdition.of2021.form()) == nil)
    }
}
