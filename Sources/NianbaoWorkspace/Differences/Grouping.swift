extension Array {
    /// The elements in runs of one key, in their order.
    func grouped<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        reduce(into: []) { groups, element in
            if let last = groups.indices.last, groups[last].key == key(element) {
                groups[last].elements.append(element)
            } else {
                groups.append((key(element), [element]))
            }
        }
    }
}
