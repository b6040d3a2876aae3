/// The names by which a report calls its own agency or region.
///
/// 云岭市云溪区教育体育局 is also 云溪区教育体育局, 区教体局 and 教体局: a place, or none, before a way of writing the rest.
struct OwnNames {
    /// What may be before the rest, in UTF-8; one of them is empty.
    private var places: [[UInt8]] = [[]]
    /// The rest, in UTF-8.
    private var rests: [[UInt8]] = []
    /// The last character of the region, for a report on a region; `nil` when it is not known.
    private(set) var level: Unicode.Scalar?
    /// Of the last six bits of a character, those that the first characters of these names have.
    private(set) var heads: UInt64 = 0

    /// No names.
    init() {}

    /// The names of an agency; none when its name is empty.
    init(of agency: String, _ scope: Scope, _ words: AgencyWords) {
        guard !agency.isEmpty else { return }
        if scope == .region, let region = words.region(of: agency) {
            nameRegion(region, words)
            rests.append(Array(agency.utf8))
        } else {
            nameAgency(agency, words)
        }
        for name in places + rests { if let head = Self.head(name) { heads |= 1 << UInt64(head & 63) } }
    }

    /// The names of a region: with the regions that it belongs to, or without.
    private mutating func nameRegion(_ region: String, _ words: AgencyWords) {
        let bytes = Array(region.utf8)
        for cut in Self.cuts(region, words) where cut < bytes.count { rests.append(Array(bytes[cut...])) }
        level = region.unicodeScalars.last.flatMap { last in
            words.levels.contains { $0.unicodeScalars.last == last } ? last : nil
        }
    }

    private mutating func nameAgency(_ agency: String, _ words: AgencyWords) {
        let cuts = Self.cuts(agency, words)
        let last = cuts.last ?? 0
        var others = words.writings(of: String(agency[agency.range(ofBytes: last..<agency.utf8.count)]))
        for kind in words.kinds where agency.endsWithBytes(of: kind.ending) { others += kind.names }
        rests = others.map { Array($0.utf8) }
        guard last > 0 else { return }
        let parts = zip(cuts, cuts.dropFirst()).map { String(agency[agency.range(ofBytes: $0..<$1)]) }
        if let short = Self.levelName(of: agency, parts, words) { rests.append(Array(short.utf8)) }
        addPlaces(parts, words)
        // 市交警支队 for 云岭市公安局交通警察支队.
        let regions = parts.filter { part in !words.parents.contains { part.endsWithBytes(of: $0) } }
        if regions.count < parts.count { addPlaces(regions, words) }
    }

    /// Adds the places that these parts make, one inside the other, with any number of the outer ones left out.
    private mutating func addPlaces(_ parts: [String], _ words: AgencyWords) {
        guard let last = parts.last else { return }
        for start in parts.indices {
            for place in words.writings(of: parts[start...].joined()) { add(place: place) }
            // 区 in 区教育局.
            let level = Self.level(parts[start], words)
            if !level.isEmpty { add(place: level + parts[(start + 1)...].joined()) }
            // 河湾 in 河湾街道办事处, so that 河湾街道 is one of the names.
            let plain = last.droppingEnd(Self.level(last, words))
            if plain.unicodeScalars.count > 1 { add(place: parts[start...].dropLast().joined() + plain) }
        }
    }

    /// What an agency is called by its level and its kind alone: 市局; `nil` when it has no such name.
    private static func levelName(of agency: String, _ parts: [String], _ words: AgencyWords) -> String? {
        let level = parts.last.map { Self.level($0, words) } ?? ""
        let kind = words.tails.first { $0.unicodeScalars.count == 1 && agency.endsWithBytes(of: $0) }
        guard level.unicodeScalars.count == 1, let kind else { return nil }
        return level + kind
    }

    private mutating func add(place: String) {
        let place = Array(place.utf8)
        if !places.contains(place) { places.append(place) }
    }

    /// What the name of a place ends with: 区, 街道; empty when that is not known.
    private static func level(_ place: String, _ words: AgencyWords) -> String {
        words.placeEndings.filter { place.endsWithBytes(of: $0) }.max { $0.utf8.count < $1.utf8.count } ?? ""
    }

    /// Where in UTF-8 a region's name, or the name of a parent agency, ends and more follows, from 0 on.
    private static func cuts(_ name: String, _ words: AgencyWords) -> [Int] {
        let endings = words.placeEndings
        return name.withBytes { bytes in
            var cuts = [0]
            var start = 0
            while start < bytes.count {
                let (scalar, length) = bytes.scalar(at: start)
                let end = start + length
                let place = cuts[cuts.count - 1]..<end
                if words.mayEndPlace(scalar), hasTwoCharacters(from: end, bytes),
                    endings.contains(where: { names(bytes, place, endingWith: $0) }),
                    !isInside(start..<end, of: words.whole, from: cuts[cuts.count - 1], bytes)
                {
                    cuts.append(end)
                }
                start = end
            }
            return cuts
        }
    }

    private static func hasTwoCharacters(from index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        index < bytes.count && index + bytes.scalar(at: index).length < bytes.count
    }

    /// Whether the bytes are a name with this ending, which may be the whole name if it is longer than two characters.
    private static func names(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, endingWith ending: String
    ) -> Bool {
        let length = ending.utf8.count
        return place.count >= length && bytes.has(ending, in: place.upperBound - length..<place.upperBound)
            && (place.count > length || ending.unicodeScalars.count > 2)
    }

    /// Whether the character belongs to a word that does not end a region's name, in a name that goes on at `start`. 市民 is
    /// such a word in 青石县市民中心, but 云岭市民政局 and 盐城市 only look as if they had one.
    private static func isInside(
        _ character: Range<Int>, of whole: [String], from start: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let second = start + bytes.scalar(at: start).length
        return whole.contains { word in
            let length = word.utf8.count
            let first = max(start, character.upperBound - length)
            let last = min(character.lowerBound, bytes.count - length)
            guard first <= last else { return false }
            return (first...last).contains { place in
                (place == start || place != character.lowerBound && place != second)
                    && bytes.has(word, in: place..<place + length)
            }
        }
    }

    private static func head(_ name: [UInt8]) -> UInt32? {
        name.withUnsafeBufferPointer { $0.isEmpty ? nil : $0.scalar(at: 0).value }
    }
}

// MARK: Looking for them

extension OwnNames {
    /// How many bytes the longest of the names that begin at `index` has; `nil` when none does.
    func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Int? {
        var longest: Int?
        for place in places where Self.has(place, at: index, bytes, end) {
            for rest in rests where Self.has(rest, at: index + place.count, bytes, end) {
                longest = max(longest ?? 0, place.count + rest.count)
            }
        }
        return longest
    }

    private static func has(_ name: [UInt8], at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        guard index + name.count <= end else { return false }
        for place in name.indices where bytes[index + place] != name[place] { return false }
        return true
    }
}
