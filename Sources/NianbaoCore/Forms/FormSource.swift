/// A form that is made when somebody first wants it, and once, whatever copies there are of the library that holds it.
struct FormSource: Sendable {
    /// Known before the form is made.
    let id: FormID
    private let made: Deferred<Form?>

    init(_ id: FormID, _ make: @escaping @Sendable () -> Form?) {
        self.id = id
        made = Deferred(make)
    }

    init(_ form: Form) { self.init(form.id) { form } }

    /// `nil` when it cannot be made.
    var form: Form? { made.value }
}
