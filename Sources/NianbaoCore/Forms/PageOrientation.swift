/// How the page of a table is turned.
package enum PageOrientation: Sendable {
    case portrait
    case landscape
}
