package enum PageOrientation: Sendable {
    case portrait
    case landscape
}
