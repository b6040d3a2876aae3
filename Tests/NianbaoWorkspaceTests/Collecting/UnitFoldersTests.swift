import NianbaoCore
import Testing

@testable import NianbaoWorkspace

@Suite struct UnitFoldersTests {
    private func folders(_ names: String...) -> [String] {
        UnitFolders(Roster(names.map { Roster.Entry(agency: $0) })).units.map(\.folder)
    }

    @Test func `names are made safe, and each unit has a folder of its own`() {
        #expect(folders("甲局", "乙/局", "../丙局", "甲?局", "甲？局") == ["甲局", "乙／局", "．./丙局".replacing("/", with: "／"), "甲？局"])
    }

    @Test func `no unit has the folder of those that are not on the list, or the name of the log`() {
        #expect(folders("名单外", "流水.csv") == ["名单外（2）", "流水.csv（2）"])
    }
}
