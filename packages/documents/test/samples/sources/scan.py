# Wraps a JPEG of one page into a PDF without any text: python3 scan.py PAGE.jpg OUT.pdf WIDTH HEIGHT (pixels of the picture)
import sys
jpeg = open(sys.argv[1], 'rb').read(); w, h = int(sys.argv[3]), int(sys.argv[4])
draw = b'q 595 0 0 842 0 0 cm /P Do Q'
objects = [b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Kids[3 0 R]/Count 1>>',
  b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</P 5 0 R>>>>/Contents 4 0 R>>',
  b'<</Length %d>>stream\n%s\nendstream' % (len(draw), draw),
  b'<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n%s\nendstream' % (w, h, len(jpeg), jpeg)]
out = b'%PDF-1.4\n'; places = []
for n, body in enumerate(objects, 1):
  places.append(len(out)); out += b'%d 0 obj\n%s\nendobj\n' % (n, body)
start = len(out)
out += b'xref\n0 6\n0000000000 65535 f \n' + b''.join(b'%010d 00000 n \n' % p for p in places) + b'trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % start
open(sys.argv[2], 'wb').write(out)
