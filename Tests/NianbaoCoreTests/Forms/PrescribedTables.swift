/// Keys, ids and labels of the statutory tables, copied by hand from the published forms (国办公开办函〔2019〕60号 and
/// 〔2021〕30号), independently of the form files.
enum PrescribedTables {
    /// A row or column as `path of keys | path of ids | label`.
    typealias Line = String

    static let sections = [
        "总体情况|overview|一、总体情况", "主动公开|disclosure|二、主动公开政府信息情况", "申请|requests|三、收到和处理政府信息公开申请情况",
        "复议诉讼|reviews|四、政府信息公开行政复议、行政诉讼情况", "存在问题|problems|五、存在的主要问题及改进情况",
        "其他事项|other_matters|六、其他需要报告的事项",
    ]

    static let applicants: [Line] = [
        "自然人|natural|自然人", "商业企业|company|商业企业", "科研机构|research|科研机构", "社会公益组织|nonprofit|社会公益组织",
        "法律服务机构|legal|法律服务机构", "其他|other|其他", "总计|total|总计",
    ]

    static func applications(_ edition: TestEdition) -> [Line] {
        received + results + (edition == .of2019 ? otherHandling2019 : otherHandling2021) + [
            "总计|outcome_total|（七）总计",
            "结转下年度|carried_out|四、结转下年度继续办理",
        ]
    }

    private static let received: [Line] = [
        "新收|new|一、本年新收政府信息公开申请数量",
        "上年结转|carried_in|二、上年结转政府信息公开申请数量",
    ]

    private static let results: [Line] = [
        "予以公开|granted|（一）予以公开",
        "部分公开|partial|（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "不予公开.国家秘密|denied.state_secret|1.属于国家秘密",
        "不予公开.法律禁止|denied.law_forbids|2.其他法律行政法规禁止公开",
        "不予公开.三安全一稳定|denied.security_stability|3.危及“三安全一稳定”",
        "不予公开.第三方权益|denied.third_party|4.保护第三方合法权益",
        "不予公开.内部事务|denied.internal|5.属于三类内部事务信息",
        "不予公开.过程性信息|denied.process|6.属于四类过程性信息",
        "不予公开.执法案卷|denied.enforcement_file|7.属于行政执法案卷",
        "不予公开.查询事项|denied.admin_inquiry|8.属于行政查询事项",
        "无法提供.不掌握|unavailable.not_held|1.本机关不掌握相关政府信息",
        "无法提供.需另行制作|unavailable.needs_creation|2.没有现成信息需要另行制作",
        "无法提供.补正仍不明确|unavailable.unclear|3.补正后申请内容仍不明确",
        "不予处理.信访举报投诉|not_processed.petition|1.信访举报投诉类申请",
        "不予处理.重复申请|not_processed.repeated|2.重复申请",
        "不予处理.公开出版物|not_processed.publication|3.要求提供公开出版物",
        "不予处理.大量反复|not_processed.excessive|4.无正当理由大量反复申请",
        "不予处理.确认或重新出具|not_processed.confirmation|5.要求行政机关确认或重新出具已获取信息",
    ]

    private static let otherHandling2019: [Line] = ["其他处理|other_handling|（六）其他处理"]

    private static let otherHandling2021: [Line] = [
        "其他处理.逾期不补正|other_handling.uncorrected|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "其他处理.逾期不缴费|other_handling.unpaid|2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "其他处理.其他|other_handling.other|3.其他",
    ]

    static let outcomes: [Line] = [
        "结果维持|upheld|结果维持", "结果纠正|corrected|结果纠正", "其他结果|other|其他结果", "尚未审结|pending|尚未审结", "总计|total|总计",
    ]

    static let cases: [Line] = [
        "行政复议|review|行政复议", "未经复议直接起诉|direct|未经复议直接起诉", "复议后起诉|after_review|复议后起诉",
    ]

    static func disclosureRows(_ edition: TestEdition) -> [Line] {
        switch edition {
        case .of2019:
            [
                "第一项.规章|article_20_1.regulations|规章",
                "第一项.规范性文件|article_20_1.normative_documents|规范性文件",
                "第五项.行政许可|article_20_5.licensing|行政许可",
                "第五项.其他对外管理服务事项|article_20_5.other_services|其他对外管理服务事项",
                "第六项.行政处罚|article_20_6.penalty|行政处罚",
                "第六项.行政强制|article_20_6.coercion|行政强制",
                "第八项.行政事业性收费|article_20_8.fees|行政事业性收费",
                "第九项.政府集中采购|article_20_9.procurement|政府集中采购",
            ]
        default:
            [
                "第一项.规章|article_20_1.regulations|规章",
                "第一项.行政规范性文件|article_20_1.normative_documents|行政规范性文件",
                "第五项.行政许可|article_20_5.licensing|行政许可",
                "第六项.行政处罚|article_20_6.penalty|行政处罚",
                "第六项.行政强制|article_20_6.coercion|行政强制",
                "第八项.行政事业性收费|article_20_8.fees|行政事业性收费",
            ]
        }
    }

    static func disclosureColumns(_ edition: TestEdition) -> [Line] {
        let items = ["上年|prior_items|上一年项目数量", "增减|change|本年增/减"]
        let decisions = items + ["决定|decisions|处理决定数量"]
        return switch edition {
        case .of2019:
            ["制作|made|本年新制作数量", "公开|published|本年新公开数量", "总数|total_public|对外公开总数量"]
                + decisions + decisions + items
                + ["项目|items|采购项目数量", "金额|amount|采购总金额（单位：万元，保留4位小数）"]
        default:
            ["制发|issued|本年制发件数", "废止|repealed|本年废止件数", "有效|in_force|现行有效件数"]
                + ["决定|decisions|本年处理决定数量", "决定|decisions|本年处理决定数量"]
                + ["金额|amount|本年收费金额（单位：万元）"]
        }
    }
}
