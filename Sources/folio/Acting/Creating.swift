import Dashboard
import PortfolioCore
import SystemPackage

/// Makes a store of files, by their paths in it, in a folder where none of them is yet.
func createStore(_ files: [String: [UInt8]], at folder: FilePath, isScratch: Bool = false) throws {
  do throws(StoreError) {
    try Store.create(files, at: folder, isScratch: isScratch)
  } catch .exists(let path) {
    throw Failure.refused(.fileExists(path: path.string))
  } catch {
    throw Failure.store(error.phrase)
  }
}

/// Writes the sample as a store whose costs and indicators end at an instant.
func createSample(at folder: FilePath, endingAt end: Timestamp, isScratch: Bool = false) throws {
  let files = SampleStore.files(endingOn: SampleStore.zone.day(of: end), at: end)
  try createStore(
    Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { _, last in last }),
    at: folder, isScratch: isScratch)
}
