extension String {
    /// How many Unicode scalars of the text are not white space, if more than `limit`; else `nil`.
    func charactersBesidesBlanks(beyond limit: Int) -> Int? {
        guard utf8.count > limit else { return nil }
        let scalars = unicodeScalars.count
        // Counting scalars costs next to nothing and usually settles the question.
        guard scalars > limit else { return nil }
        let count = scalars - unicodeScalars.count { $0.isWhiteSpace }
        return count > limit ? count : nil
    }
}
