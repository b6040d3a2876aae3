/// A form that is made when somebody first wants it, and once, whatever copies there are of the library that holds it.
struct FormSource: Sendable {
    /// The name of the form's edition.
    let edition: String
    private let made: Deferred<Form?>

    init(_ edition: String, _ make: @escaping @Sendable () -> Form?) {
        self.edition = edition
        made = Deferred(make)
    }

    /// `nil` when it cannot be made.
    var form: Form? { made.value }
}
