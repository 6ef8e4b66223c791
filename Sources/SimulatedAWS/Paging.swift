import AWSModel

/// One page of a longer list.
struct Page<Element> {
  /// The elements of the page.
  var elements: [Element]

  /// From where the next page goes on; nil on the last page.
  var next: String?

  /// Whether there is a next page.
  var isTruncated: Bool { next != nil }

  /// The page after a token, of elements in the order of their keys.
  ///
  /// The token is the key of the last element given, so that it holds while others change.
  init(_ all: [Element], after token: String?, limit: Int, key: (Element) -> String) {
    var start = 0
    if let token {
      var end = all.count
      while start < end {
        let middle = (start + end) / 2
        if key(all[middle]) <= token { start = middle + 1 } else { end = middle }
      }
    }
    let page = all.dropFirst(start).prefix(limit)
    elements = Array(page)
    next = start + page.count < all.count ? page.last.map(key) : nil
  }

  /// The page with each element made into another.
  func map<Other>(_ transform: (Element) -> Other) -> Page<Other> {
    Page<Other>(elements: elements.map(transform), next: next)
  }

  private init(elements: [Element], next: String?) {
    self.elements = elements
    self.next = next
  }
}
