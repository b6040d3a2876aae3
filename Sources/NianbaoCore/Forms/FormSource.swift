internal import Synchronization

/// A form that is made when somebody first wants it, and once.
///
/// A class, for copies of a library share what was made.
final class FormSource: Sendable {
    /// The name of the form's edition.
    let edition: String
    private let make: @Sendable () -> Form?
    private let made = Mutex<Form??>(nil)

    init(_ edition: String, _ make: @escaping @Sendable () -> Form?) {
        self.edition = edition
        self.make = make
    }

    /// `nil` when it cannot be made.
    var form: Form? {
        made.withLock { made in
            if let made { return made }
            let form = make()
            made = .some(form)
            return form
        }
    }
}
