import PortfolioCore
import SystemPackage
import Testing

@testable import folio

@Suite struct MountTests {
  private let table = #"""
    22 27 0:21 / /proc rw,relatime - proc proc rw
    27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
    30 27 0:40 / /home rw,relatime shared:7 master:1 - nfs4 server:/home rw
    31 30 0:41 / /home/ana/mount\040point rw - fuse.sshfs ana@host: rw
    32 27 0:42 / /work rw - ext4 /dev/vdb rw
    33 32 0:43 / /work rw - overlay overlay rw,lowerdir=/a
    """#

  @Test(arguments: [
    ("/srv/portfolio", "ext4", false), ("/home/ana/portfolio", "nfs4", true),
    ("/home/ana/mount point/p", "fuse.sshfs", true), ("/homes/p", "ext4", false),
    ("/work/p", "overlay", true), ("/", "ext4", false),
  ])
  func takesTheDeepestAndLastMount(folder: String, kind: String, hides: Bool) {
    let mount = Mount.find(FilePath(folder), in: table)
    #expect(mount?.kind == kind)
    #expect(mount?.hidesChanges == hides)
  }

  @Test func readsTheSystemsTable() {
    #expect(Mount.of("/proc/self", files: LiveFileSystem())?.kind == "proc")
  }
}
