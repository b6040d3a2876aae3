internal import CLibrary
internal import NianbaoXLSX

extension Failure {
    /// Why a workbook could not be written to `path`.
    static func cannotWrite(_ path: String, _ error: WorkbookError) -> Failure {
        if error == .notWhole {
            return Failure(
                zh: "写不了“\(path)”：写出以后读回来不完整，磁盘可能已满或有故障；没有改动任何文件，请换一个磁盘或文件夹再试",
                en:
                    "cannot write “\(path)”: what was read back is not whole; the disk may be full or faulty. No file was "
                    + "changed; try another disk or folder")
        }
        guard error.systemCode == 0 else {
            errno = error.systemCode
            return .cannotWrite(path)
        }
        return Failure(
            zh: "写不了“\(path)”（\(error.operation)：\(error.reason)）；没有改动任何文件",
            en: "cannot write “\(path)” (\(error.operation): \(error.reason)); no file was changed")
    }
}
