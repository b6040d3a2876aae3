@testable import NianbaoCore

/// What nearly always holds in one report, written by hand.
enum PrescribedExpectations {
    static func all(_ edition: TestEdition) -> [LinearStatement] {
        [applicationsBeforeCases] + (edition == .of2019 ? of2019 : of2021)
    }

    private static let applicationsBeforeCases = LinearStatement(
        "x.zero_applications_litigation", ["requests.new.total": 1, "requests.carried_in.total": 1], .unequal,
        when: ["reviews.review.total", "reviews.direct.total", "reviews.after_review.total"])

    private static let of2021 = ["regulations", "normative_documents"].map { row in
        let row = "disclosure.article_20_1.\(row)"
        return LinearStatement("t2.valid_ge_issued", ["\(row).in_force": 1, "\(row).issued": -1], .atLeast)
    }

    private static let of2019 =
        ["regulations", "normative_documents"].flatMap { row in
            let row = "disclosure.article_20_1.\(row)"
            return [
                LinearStatement("t2.open_le_total", ["\(row).published": 1, "\(row).total_public": -1], .atMost),
                LinearStatement("t2.open_le_made", ["\(row).published": 1, "\(row).made": -1], .atMost),
            ]
        }
        + [
            "article_20_5.licensing", "article_20_5.other_services", "article_20_6.penalty", "article_20_6.coercion",
        ].map { row in
            let row = "disclosure.\(row)"
            return LinearStatement(
                "t2.decisions_without_items", ["\(row).prior_items": 1, "\(row).change": 1], .unequal,
                when: ["\(row).decisions"])
        }
}

/// What must hold between two years' reports, written by hand; last year's cells begin with `prior`.
enum PrescribedYearRelations {
    static func all(_ edition: TestEdition) -> [LinearStatement] {
        carried + pending + (edition == .of2019 ? of2019 : of2021)
    }

    /// What was not finished goes on: in each column, and in the total.
    private static let carried = ["natural", "company", "research", "nonprofit", "legal", "other", "total"].map {
        LinearStatement(
            $0 == "total" ? "y.carry" : "y.carry_column",
            ["requests.carried_in.\($0)": 1, "prior.requests.carried_out.\($0)": -1], .equal)
    }

    private static let pending = ["review", "direct", "after_review"].map { row in
        LinearStatement(
            "y.t4_pending", ["reviews.\(row).total": 1, "prior.reviews.\(row).pending": -1], .atLeast)
    }

    private static let of2021 = ["regulations", "normative_documents"].map { row in
        let row = "disclosure.article_20_1.\(row)"
        return LinearStatement(
            "y.in_force",
            ["\(row).in_force": 1, "prior.\(row).in_force": -1, "\(row).issued": -1, "\(row).repealed": 1], .equal)
    }

    private static let of2019 =
        ["regulations", "normative_documents"].map { row in
            let row = "disclosure.article_20_1.\(row)"
            return LinearStatement(
                "y.public_total", ["\(row).total_public": 1, "prior.\(row).total_public": -1], .atLeast)
        }
        + [
            "article_20_5.licensing", "article_20_5.other_services", "article_20_6.penalty", "article_20_6.coercion",
            "article_20_8.fees",
        ].map { row in
            let row = "disclosure.\(row)"
            return LinearStatement(
                "y.items",
                ["\(row).prior_items": 1, "prior.\(row).prior_items": -1, "prior.\(row).change": -1], .equal)
        }
}
