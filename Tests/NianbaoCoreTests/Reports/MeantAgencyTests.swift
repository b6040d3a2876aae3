import Testing

@testable import NianbaoCore

@Suite struct MeantAgencyTests {
    @Test(arguments: [
        ("云岭市水务局2024年政府信息公开工作年度报告", "云岭市水务局"), ("2024年云岭市水务局政府信息公开工作年度报告", "云岭市水务局"),
        ("2024年度云岭市水务局政府信息公开年度报告", "云岭市水务局"), ("云岭市水务局２０２４年度政府信息公开工作报告", "云岭市水务局"),
        ("云岭市水务局政府信息公开工作年度报告", "云岭市水务局"), ("云岭市 水务局", "云岭市水务局"), ("云岭市水务局。", "云岭市水务局"), ("云岭市　水务局：", "云岭市水务局"),
    ])
    func `what does not belong to a name is left out`(_ text: String, _ name: String) {
        let meant = MeantAgency(text, titleWords: "政府信息公开工作年度报告")
        #expect(meant.name == name)
        #expect(meant.addition != nil)
    }

    @Test(arguments: ["云岭市水务局", "云岭市政府信息公开办公室", "Beijing 大学", "A B", "云岭市（开发区）管委会", "2024年世界博览会筹备处"])
    func `a name is left as it is`(_ text: String) {
        #expect(MeantAgency(text, titleWords: "政府信息公开工作年度报告").addition == (text == "Beijing 大学" ? .marks : nil))
    }

    @Test func `a title without a name leaves none`() {
        let meant = MeantAgency("2024年政府信息公开工作年度报告", titleWords: "政府信息公开工作年度报告")
        #expect(meant.name == nil)
        #expect(meant.addition == .wholeTitle)
    }
}
