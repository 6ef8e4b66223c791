import AWSModel
import Testing

@testable import AWSWire

@Suite("Times, Base64, percent-encoding and headers have the forms that the services use")
struct TextFormTests {
  @Test(
    "moments are written and read in all three forms",
    arguments: [
      (0, "19700101T000000Z", "1970-01-01T00:00:00Z"),
      (1_440_938_160, "20150830T123600Z", "2015-08-30T12:36:00Z"),
      (951_827_696, "20000229T123456Z", "2000-02-29T12:34:56Z"),
      (4_107_542_399, "21000228T235959Z", "2100-02-28T23:59:59Z"),
      (-1, "19691231T235959Z", "1969-12-31T23:59:59Z"),
      (-62_135_596_800, "00010101T000000Z", "0001-01-01T00:00:00Z"),
      (253_402_300_799, "99991231T235959Z", "9999-12-31T23:59:59Z"),
    ])
  func moments(seconds: Double, basic: String, extended: String) {
    let time = CivilTime(secondsSinceEpoch: seconds)
    #expect(time.basic == basic)
    #expect(time.extended() == extended)
    #expect(CivilTime.parse(basic: basic) == seconds)
    #expect(CivilTime.parse(extended: extended) == seconds)
  }

  @Test("days of four hundred years are read as they were written")
  func days() {
    for day in stride(from: -80_000.0, through: 80_000, by: 11) {
      let text = CivilTime(secondsSinceEpoch: day * 86_400 + 12_345).extended()
      #expect(CivilTime.parse(extended: text) == day * 86_400 + 12_345)
    }
  }

  @Test("milliseconds are kept, and written where they are asked for")
  func milliseconds() {
    #expect(CivilTime(secondsSinceEpoch: 0.25).extended() == "1970-01-01T00:00:00.250Z")
    #expect(
      CivilTime(secondsSinceEpoch: 0).extended(withMilliseconds: true)
        == "1970-01-01T00:00:00.000Z")
    #expect(CivilTime.parse(extended: "1970-01-01T00:00:00.250Z") == 0.25)
    #expect(CivilTime(secondsSinceEpoch: 0.9999).extended() == "1970-01-01T00:00:01Z")
    #expect(CivilTime(secondsSinceEpoch: .nan).basic == "19700101T000000Z")
    #expect(CivilTime(secondsSinceEpoch: .infinity).basic == "99991231T235959Z")
  }

  @Test(
    "a header's date is written and read",
    arguments: [
      (0.0, "Thu, 01 Jan 1970 00:00:00 GMT"), (1_440_938_160, "Sun, 30 Aug 2015 12:36:00 GMT"),
      (-86_400, "Wed, 31 Dec 1969 00:00:00 GMT"), (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"),
    ])
  func httpDate(seconds: Double, text: String) {
    #expect(CivilTime(secondsSinceEpoch: seconds).httpDate == text)
    #expect(CivilTime.parse(httpDate: text) == seconds)
    #expect(CivilTime.parse(httpDate: "Sun, 30 Aug 2015 12:36 GMT") == nil)
    #expect(CivilTime.parse(httpDate: "Sun, 31 Feb 2015 12:36:00 GMT") == nil)
  }

  @Test(
    "what is no moment is not taken for one",
    arguments: [
      "", "2015-08-30", "2015-08-30T12:36:00", "2015-13-30T12:36:00Z", "2015-02-29T00:00:00Z",
      "2015-08-30T24:00:00Z", "2015-08-30T12:36:00.Z", "2015-08-30T12:36:00+01:00",
      "2015-08-30T12:36:00.1234567890Z", "x015-08-30T12:36:00Z", "20150830T123600Z ",
      "20150830T126100Z", "-0150830T123600Z", "00000101T000000Z",
    ])
  func noMoment(text: String) {
    #expect(CivilTime.parse(basic: text) == nil)
    #expect(CivilTime.parse(extended: text) == nil)
  }

  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(plain: String, text: String) {
    #expect(Base64.encode(Array(plain.utf8)) == text)
    #expect(Base64.decode(text) == Array(plain.utf8))
  }

  @Test(
    "what is not Base64 is not read",
    arguments: ["Z", "Zg", "Zg=", "====", "Z===", "Zg==Zg==", "Zm 9v", "Zm9v\n"])
  func noBase64(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test("every byte is percent-encoded but the unreserved, and comes back")
  func percentEncoding() {
    let bytes = Array(UInt8.min...UInt8.max)
    let text = PercentEncoding.encode(bytes)
    #expect(PercentEncoding.decodedBytes(text.utf8) == bytes)
    #expect(PercentEncoding.encode("aZ09-._~ /+*'%é") == "aZ09-._~%20%2F%2B%2A%27%25%C3%A9")
    #expect(PercentEncoding.encode("/a/", keepingSlash: true) == "/a/")
    #expect(PercentEncoding.decode("%zz%4", plusIsSpace: false) == "%zz%4")
    #expect(PercentEncoding.decode("a+b%2B", plusIsSpace: true) == "a b+")
    #expect(PercentEncoding.decode("%C3") == nil)
  }

  @Test("header names are one whatever their case, and keep their order")
  func headers() {
    var headers: WireHeaders = ["Host": "a", "X-Two": "1"]
    headers.add("x-two", "2")
    #expect(headers["HOST"] == "a")
    #expect(headers.values(of: "X-TWO") == ["1", "2"])
    headers["x-Two"] = "3"
    #expect(headers.fields.map(\.value) == ["a", "3"])
    headers["host"] = nil
    #expect(headers["Host"] == nil)
  }
}
