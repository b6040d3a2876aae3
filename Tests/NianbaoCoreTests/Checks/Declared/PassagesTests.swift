import Testing

@testable import NianbaoCore

@Suite struct PassagesTests {
    private static let sentences = [
        "水利工程的规划、招标和验收情况发布在县政府网站，群众可以按工程名称查找。", "公文起草时注明公开属性，不公开的写明理由，由办公室复核。",
        "服务大厅备有纸质目录和查阅设备，工作人员可以帮助查找和打印。", "解读材料由起草股室和办公室共同编写，重要文件配一张流程图。",
        "每季度检查一次栏目，发现长期不更新的，当场指定责任人改进。", "评议意见登记造册，办结后由承办股室电话告知本人。",
        "信息上网前做保密审查和个人信息处理，审查记录留存备查。", "受理渠道和办理流程张贴在服务窗口，全年办理12件。",
        "历年发布的信息按年度归档，链接失效的逐条修复。", "村、社区的公示栏每季度更换一次内容，照片留存。",
    ]
    private static let text = sentences.joined()

    @Test func `a text is wholly like itself, whatever its numbers`() {
        let other = Self.text.replacing("12件", with: "345件")
        #expect(Passages(Self.text).likeness(to: Passages(other)) == 100)
        let (few, many) = (Self.sentences.joined(separator: "12"), Self.sentences.joined(separator: " 3456"))
        #expect(Passages(few).likeness(to: Passages(many)) == 100)
    }

    @Test func `sentences in another order are nearly as like`() throws {
        let likeness = Passages(Self.text).likeness(to: Passages(Self.sentences.reversed().joined()))
        #expect(try #require(likeness) >= 60)
    }

    @Test func `the more is written anew, the less they are alike`() throws {
        let half =
            Self.sentences.prefix(5).joined() + String("今年换了新的做法，群众反映查找方便了许多，窗口排队的人也少了一些，来电询问的数量逐月下降。".reversed())
            + "新建的专题页面把补助、收费、招录放在一起，老年人也能看懂，评价比较好，意见集中在字号偏小，已经作了调整。"
        let likeness = try #require(Passages(Self.text).likeness(to: Passages(half)))
        #expect(likeness < 80)
        #expect(likeness > 30)
    }

    @Test func `texts on different things are not alike`() throws {
        let other =
            "本镇把公示栏移到村委会门口，加装雨棚和照明，赶集的日子安排专人讲解政策，老人不识字的念给他们听；微信群里每天发布一条办事提醒，由网格员转发到户；收集到的意见当天登记、三天内答复，答复不满意的由分管负责人上门说明情况，直到弄清楚为止，记录装订成册备查，年底一并归档保存。"
            .description
        let likeness = Passages(Self.text).likeness(to: Passages(other + other.reversed()))
        #expect(try #require(likeness) < 10)
    }

    @Test func `short texts are not compared`() {
        #expect(Passages("无").likeness(to: Passages("无")) == nil)
        #expect(Passages(Self.text).likeness(to: Passages("无")) == nil)
    }
}
