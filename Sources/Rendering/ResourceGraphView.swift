package import ResourceModel

/// The graph of a stack: who needs whom.
package struct ResourceGraphView: Sendable {
  /// The resources, sorted.
  package var nodes: [ResourceAddress]
  /// From a resource to one that it needs, sorted.
  package var edges: [(from: ResourceAddress, to: ResourceAddress)]

  /// A graph of the given resources and needs.
  package init(
    nodes: [ResourceAddress], edges: [(from: ResourceAddress, to: ResourceAddress)]
  ) {
    self.nodes = nodes.sorted()
    self.edges = edges.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// The graph in Graphviz's DOT language.
  package var dot: String {
    var text = "digraph {\n  rankdir = \"RL\";\n  node [shape = rect, fontname = \"sans-serif\"];\n"
    for node in nodes { text += "  \(ValueText.quoted(node.description));\n" }
    for edge in edges {
      text +=
        "  \(ValueText.quoted(edge.from.description)) -> \(ValueText.quoted(edge.to.description));\n"
    }
    return text + "}\n"
  }

  /// The graph as a Mermaid flowchart.
  package var mermaid: String {
    var numbers: [ResourceAddress: Int] = [:]
    var text = "flowchart RL\n"
    for (number, node) in nodes.enumerated() {
      numbers[node] = number
      text += "  n\(number)[\"\(Self.mermaidLabel(node.description))\"]\n"
    }
    for edge in edges {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      text += "  n\(from) --> n\(to)\n"
    }
    return text
  }

  /// A text inside the double quotes of a Mermaid label, which takes `#NAME;` for a character.
  private static func mermaidLabel(_ text: String) -> String {
    var label = ""
    for scalar in ValueText.oneLine(text).unicodeScalars {
      switch scalar {
      case "\"": label += "#quot;"
      case "#": label += "#35;"
      case "&": label += "#amp;"
      case "<": label += "#lt;"
      case ">": label += "#gt;"
      default: label.unicodeScalars.append(scalar)
      }
    }
    return label
  }

  /// The graph as a picture: one column a layer, what is needed to the left of what needs it.
  package var svg: String {
    let layers = self.layers
    let width = 8 * (nodes.map(\.description.count).max() ?? 0) + 24
    let (columnStep, rowStep) = (width + 80, 48)
    var places: [ResourceAddress: (x: Int, y: Int)] = [:]
    for (column, layer) in layers.enumerated() {
      for (row, node) in layer.enumerated() {
        places[node] = (20 + column * columnStep, 20 + row * rowStep)
      }
    }
    let fullWidth = max(1, layers.count) * columnStep - 40
    let fullHeight = max(1, layers.map(\.count).max() ?? 1) * rowStep + 24
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(fullWidth)" height="\(fullHeight)" \
      font-family="sans-serif" font-size="13">

      """
    for edge in edges {
      guard let from = places[edge.from], let to = places[edge.to] else { continue }
      let (startX, startY) = (to.x + width, to.y + 16)
      let (endX, endY) = (from.x, from.y + 16)
      let bend = (startX + endX) / 2
      text += """
          <path d="M\(startX),\(startY) C\(bend),\(startY) \(bend),\(endY) \(endX),\(endY)" \
        fill="none" stroke="#888"/>

        """
    }
    for node in nodes {
      guard let place = places[node] else { continue }
      text += """
          <rect x="\(place.x)" y="\(place.y)" width="\(width)" height="32" rx="5" \
        fill="#f4f6fb" stroke="#456"/>
          <text x="\(place.x + 12)" y="\(place.y + 21)">\(Markup.escaped(node.description))</text>

        """
    }
    return text + "</svg>\n"
  }

  /// The resources by how many needs lie under them; those of a cycle come last.
  private var layers: [[ResourceAddress]] {
    var waiting: [ResourceAddress: Int] = [:]
    var dependents: [ResourceAddress: [ResourceAddress]] = [:]
    for node in nodes { waiting[node] = 0 }
    for edge in edges where waiting[edge.to] != nil && waiting[edge.from] != nil {
      waiting[edge.from, default: 0] += 1
      dependents[edge.to, default: []].append(edge.from)
    }
    var layers: [[ResourceAddress]] = []
    var ready = nodes.filter { waiting[$0] == 0 }
    var placed: Set<ResourceAddress> = []
    while !ready.isEmpty {
      layers.append(ready.sorted())
      placed.formUnion(ready)
      var next: [ResourceAddress] = []
      for dependent in ready.flatMap({ dependents[$0] ?? [] }) {
        waiting[dependent, default: 0] -= 1
        if waiting[dependent] == 0 { next.append(dependent) }
      }
      ready = next
    }
    let rest = nodes.filter { !placed.contains($0) }
    return rest.isEmpty ? layers : layers + [rest]
  }
}
