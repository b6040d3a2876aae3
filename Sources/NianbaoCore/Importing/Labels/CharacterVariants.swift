/// Characters that published documents have in place of those of the forms.
enum CharacterVariants {
    /// The simplified character for a traditional one, as far as forms use it, and the ordinary one for full-width letters,
    /// digits and brackets; any other as it is.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case "\u{4E00}"..."\u{9FFF}": simplified[scalar] ?? scalar
        case "〔", "【", "﹙", "〈": "("
        case "〕", "】", "﹚", "〉": ")"
        default: scalar
        }
    }

    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(traditional.unicodeScalars, plain.unicodeScalars), uniquingKeysWith: { first, _ in first })

    private static let traditional = """
        總況動開務處決數許對業強罰費額單萬請結轉屬國機關與專個類過執詢無沒現製補內確認複復訴維糾審經後項題進據係於該應當還會組織團體學術級報\
        歲書檔範廢發條規資質連續繼繳納舉訪舊號實際給門間標準護權產鄉鎮縣區廳員證據種營運記錄變更責體稱導載測準計劃編制訂屆圍達選擇養醫療車電網\
        頁問聯來時點議論節減稅財購採險雙樣僅簡須領歷廣場農環境衛隊陽長東華寧濟貴慶興龍臺灣構
        """

    private static let plain = """
        总况动开务处决数许对业强罚费额单万请结转属国机关与专个类过执询无没现制补内确认复复诉维纠审经后项题进据系于该应当还会组织团体学术级报\
        岁书档范废发条规资质连续继缴纳举访旧号实际给门间标准护权产乡镇县区厅员证据种营运记录变更责体称导载测准计划编制订届围达选择养医疗车电网\
        页问联来时点议论节减税财购采险双样仅简须领历广场农环境卫队阳长东华宁济贵庆兴龙台湾构
        """
}
