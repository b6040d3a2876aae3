/// How reports word what they say about the tables, and what they say besides.
///
/// A pattern is a text with slots: `<收到>` stands for one of several wordings, `#new` for a figure of the tables, `@9` for
/// any number up to 9. The wordings are of two sets, one to develop with and one that is only used for measuring.
enum ProseGrammar {
    /// A sentence pattern.
    struct Pattern {
        let text: String
        /// The figures that it says are zero, by name, without giving a number.
        var none: [String] = []
    }

    /// The figures that patterns speak of: addresses of cells that are added, or subtracted after a `-`.
    static let figures: [String: [String]] = [
        "new": ["requests.new.total"], "in": ["requests.carried_in.total"],
        "all": ["requests.new.total", "requests.carried_in.total"], "done": ["requests.outcome_total.total"],
        "out": ["requests.carried_out.total"], "natural": ["requests.new.natural"],
        "bodies": [
            "requests.new.company", "requests.new.research", "requests.new.nonprofit", "requests.new.legal",
            "requests.new.other",
        ],
        "granted": ["requests.granted.total"], "partial": ["requests.partial.total"],
        "denied": ["requests.denied.total"], "unavailable": ["requests.unavailable.total"],
        "unprocessed": ["requests.not_processed.total"], "other": ["requests.other_handling.total"],
        "third": ["requests.denied.third_party.total"], "held": ["requests.unavailable.not_held.total"],
        "drafts": ["requests.denied.process.total"], "repeated": ["requests.not_processed.repeated.total"],
        "review": ["reviews.review.total"], "suits": ["reviews.direct.total", "reviews.after_review.total"],
        "issued": ["disclosure.article_20_1.normative_documents.issued"],
        "repealed": ["disclosure.article_20_1.normative_documents.repealed"],
        "valid": ["disclosure.article_20_1.normative_documents.in_force"],
        "licences": ["disclosure.article_20_5.licensing.decisions"],
        "penalties": ["disclosure.article_20_6.penalty.decisions"],
    ]

    // MARK: Sentences about the tables

    static let patterns: [Pattern] = [
        // Requests received.
        Pattern(text: "<起><时><主><共><收到><申请>#new<件><尾>。"),
        Pattern(text: "<起><时><主><共><收到>#new<件><申请><尾>。"),
        Pattern(text: "<起><时><主><申请><共><收到>#new<件><尾>。"),
        Pattern(text: "<起><时><主><共><收到><申请>#new<件>，<上年结转>#in<件>。"),
        Pattern(text: "<时><主><共><收到><申请>#new<件>（<上年结转>#in<件>）<尾>。"),
        Pattern(text: "<时><主><共><收到><申请>#new<件>，<已><办结>#done<件>，<结转>#out<件>。"),
        Pattern(text: "<时><主><共><收到><申请>#new<件>；<上年结转>#in<件>；<结转>#out<件>。"),
        Pattern(text: "<时><主><共><办理><申请>#all<件>，其中<上年结转>#in<件>。"),
        // Answered and carried over.
        Pattern(text: "<起><时><主><共><办结><申请>#done<件><尾>。"),
        Pattern(text: "<时><主><共><办结>#done<件><申请><尾>。"),
        Pattern(text: "<时><主><共><收到><申请>#new<件>，#out<件><结转后>。"),
        Pattern(text: "<时><主><共><收到><申请>#new<件>，截至年底，<未办结>#out<件>。"),
        Pattern(text: "<时><主><收到><申请>#new<件>，<全部><按期><答复>。", none: ["out"]),
        Pattern(text: "<时><主><无><上年结转>的<申请>。", none: ["in"]),
        Pattern(text: "<时><主><收到><申请>#new<件>，<无><结转>的<申请>。", none: ["out"]),
        Pattern(text: "<起><时><主><未收到><申请>。", none: ["new"]),
        // Applicants.
        Pattern(text: "<时><主><共><收到><申请>#new<件><其中><自然人>#natural<件><隔><法人>#bodies<件>。"),
        Pattern(text: "<时><主><共><收到><申请>#new<件>（<自然人>#natural<件><隔><法人>#bodies<件>）。"),
        // Results.
        Pattern(text: "<时><主><共><办结><申请>#done<件><其中><予以公开>#granted<件><隔><部分公开>#partial<件>。"),
        Pattern(
            text: "<时><主><共><办结><申请>#done<件><其中><予以公开>#granted<件><隔><不予公开>#denied<件><隔><无法提供>#unavailable<件>。"),
        Pattern(text: "<时><主><办结><申请>#done<件>。<按结果><予以公开>#granted<件><隔><部分公开>#partial<件>。"),
        Pattern(text: "<时><主><收到><申请>#new<件>，#granted<件><予以公开>，#partial<件><部分公开>，#denied<件><不予公开>。"),
        Pattern(text: "<时><主><共><办结><申请>#done<件><其中><不予处理>#unprocessed<件><隔><其他处理>#other<件>。"),
        Pattern(text: "<时><主><共><办结><申请>#done<件><其中><第三方>#third<件><隔><不掌握>#held<件>。"),
        Pattern(text: "<时><主><共><办结><申请>#done<件><其中><过程性>#drafts<件><隔><重复申请>#repeated<件>。"),
        // Reviews and lawsuits.
        Pattern(text: "<时><主><因公开><复议>#review<件>，<诉讼>#suits<件>。"),
        Pattern(text: "<时><主><因公开><复议>#review<件>。"),
        Pattern(text: "<时><主><因公开><诉讼>#suits<件>。"),
        Pattern(text: "<起><时><主><未发生><因公开的>行政复议<和>行政诉讼<等>。", none: ["review", "suits"]),
        Pattern(text: "<时><主><未发生><因公开的>行政复议<等>。", none: ["review"]),
        // Documents and decisions.
        Pattern(text: "<时><主><共><制发><文件>#issued<件>，<废止>#repealed<件>，<现行有效>#valid<件>。"),
        Pattern(text: "<时><主><共><废止><文件>#repealed<件>。"),
        Pattern(text: "<截至><现行有效><文件>#valid<件>。"),
        Pattern(text: "<时><主><共><作出>行政许可<决定>#licences<件>、行政处罚<决定>#penalties<件>。"),
        // Parts of a whole.
        Pattern(text: "<时><主><共><公开信息>#whole条<其中><类一>#one条<隔><类二>#two条<隔><类三>#three条。"),
        Pattern(text: "<时><主><共><公开信息>#whole篇。其中，<类一>#one篇<隔><类二>#two篇<隔><类三>#three篇。"),
        Pattern(text: "<时><主><共><公开信息>#whole条（其中<类一>#one条、<类二>#two条、<类三>#three条）。"),
        Pattern(text: "<时><共><开展>#whole场，其中<类四>#one场、<类五>#two场。"),
    ]

    // MARK: Sentences about something else

    /// What no table says: whatever the numbers are, there is nothing to report.
    static let others: [String] = [
        "收到领导信箱来信@99件，办结@99件。", "办理网站留言@99件，答复@99件，办结率100%。", "受理群众信访@99件，全部办结。",
        "12345热线转来工单@999件，按期办结@99件。", "办理法律援助案件@99件，法律援助案件全部办结。", "上半年收到申请@99件。",
        "第一季度受理政府信息公开申请@9件，答复@9件。", "全省收到政府信息公开申请@999件。", "公开行政处罚信息@99条。",
        "收到申请近@99件。", "收到政府信息公开申请@99余件。", "答复申请约@99件。", "办理人大代表建议@9件、政协提案@9件，均已办结。",
        "近三年，收到政府信息公开申请@99件。", "五年来累计收到申请@99件。", "召开会议@9次，培训@99人次。",
        "更新政务公开公开栏@9次。", "去年收到申请@99件。", "邻县财政局收到申请@99件。", "市政府办公室收到政府信息公开申请@99件。",
        "各乡镇（街道）收到申请@99件。", "局属单位收到申请@9件，答复@9件。", "办理行政复议案件@99件，审结@9件。",
        "接听政策咨询电话@99次，当场答复@99次。", "发放宣传册@99份，接待群众@99人次。", "收到涉及征地补偿的申请@99件，予以公开@9件。",
        "通过信函收到申请@99件。", "发布政策解读@99篇，转载上级信息@99条。", "组织业务培训@9期，编发简报@9期。",
        "受理投诉举报@99件，办结@99件，转办@9件。", "网站访问量@999万次，同比增长@9%。", "收到市长信箱来件@99件，予以公开答复@9件。",
        "审核拟公开信息@99条，退回修改@9条。", "清理历史信息@99条，修改@9条。", "在线访谈@9期，征集意见@99条，采纳@9条。",
        "督办事项@99件，办结@9件，正在办理@9件。", "办理公证@99件。", "受理行政裁决申请@9件。", "接收档案@99件，提供查阅@9次。",
        "全系统收到申请@99件，结转@9件。",
    ]
}
