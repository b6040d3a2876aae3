internal import NianbaoCore

extension WorkbookIdentity {
    /// A finding about a workbook that is not what it says it is; `nil` if all is well.
    func doubt(on form: Form) -> Finding? {
        let isOtherForm = !fingerprint.isEmpty && fingerprint != form.fingerprint
        let others = [(CoverSheet.agency, agency, otherAgency), (CoverSheet.year, year, otherYear)].compactMap {
            label, own, other in other.map { (label: label, own: own, other: String($0.prefix(40))) }
        }
        guard isOtherForm || !others.isEmpty else { return nil }
        var zh = others.map { "“填报说明”里的\($0.label)是“\($0.other)”，这份填报表是为“\($0.own)”制作的" }
        var en = others.map { "the cover has “\($0.other)” for \($0.label); the workbook was made for “\($0.own)”" }
        if isOtherForm {
            zh.append(
                "填报表所用的 \(self.form.edition) 格式（校验码 \(fingerprint)）与现在的 \(form.edition) 格式（\(form.fingerprint)）不同，数字按行、列的名称读取"
            )
            en.append(
                "the form \(self.form.edition) of this workbook (\(fingerprint)) is not the form \(form.edition) that is there now "
                    + "(\(form.fingerprint)); figures were read by the labels of their rows and columns")
        }
        return Finding(
            .fileDoubt, at: nil, Bilingual(zh: zh.joined(separator: "；"), en: en.joined(separator: "; ")),
            advice: others.isEmpty
                ? Bilingual(
                    zh: "核对各表；或者用 nianbao new 重新制作填报表再填",
                    en: "compare the tables, or fill in a workbook that “nianbao new” makes now")
                : Bilingual(
                    zh: "确定是哪个单位、哪一年的：用 nianbao new 为它制作填报表，把内容填进去；没有弄错的，把“填报说明”改回来",
                    en:
                        "find out whose it is and of which year: have “nianbao new” make a workbook for it and fill that in, or put the cover right"
                ))
    }
}
