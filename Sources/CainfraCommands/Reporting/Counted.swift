/// A number with its noun, such as `1 warning` or `2 warnings`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
