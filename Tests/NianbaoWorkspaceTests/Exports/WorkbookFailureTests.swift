import CLibrary
import NianbaoCore
import Testing

@testable import NianbaoWorkspace
@testable import NianbaoXLSX

@Suite struct WorkbookFailureTests {
    @Test func `a file that is not whole points to the disk`() {
        let words = Failure.cannotWrite("a.xlsx", WorkbookError.notWhole).message
        #expect(words.en.hasPrefix("cannot write “a.xlsx”: what was read back is not whole"))
        #expect(words.zh.contains("换一个磁盘或文件夹再试"))
    }

    @Test(arguments: [(ENOSPC, "磁盘已满"), (EACCES, "没有权限"), (EROFS, "磁盘是只读的")])
    func `the system's reason is in words`(_ code: Int32, reason: String) {
        let error = WorkbookError(operation: "workbook_close", reason: "lost", systemCode: code)
        #expect(Failure.cannotWrite("a.xlsx", error).message.zh.contains(reason))
    }

    @Test func `without a reason of the system's the library's is shown`() {
        let error = WorkbookError(operation: "worksheet_set_row", reason: "out of range")
        #expect(
            Failure.cannotWrite("a.xlsx", error).message.en
                == "cannot write “a.xlsx” (worksheet_set_row: out of range); no file was changed")
    }
}
