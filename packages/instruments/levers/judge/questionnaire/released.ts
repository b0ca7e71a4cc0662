import type { ReleasedQuestion } from './versions.ts';

/** Every version of a question that was ever answered, with its digest: rows are added, none is changed. */
export const RELEASED: readonly ReleasedQuestion[] = [
  { lever: 'elected-lead', version: 1, digest: 'sha256:dd4f423dec8a0447358d89317f7bb959b83eeff16ed3371741115e4ecefb2604' },
  { lever: 'it-beside-general-management', version: 1, digest: 'sha256:25f46004f50cd5f986d1e7c0136e6e3db218192cd58a8e5631850f0a7a8c2d71' },
  { lever: 'communication-animates', version: 1, digest: 'sha256:03f118f70a202e6391617f9f64388cda2342d5286ecd70e3c1f7acb26f993bea' },
  { lever: 'design-with-users', version: 1, digest: 'sha256:0acd6e5f099cda8d60f091d9b3d7870b73b0e9c8c1078234bcb3ec4976e08d02' },
  { lever: 'latitude-of-practitioners', version: 1, digest: 'sha256:1b8d737cc08ecc20a1fc22b172947af9be69b9a23c325da03cc8f0944a1f3dc8' },
  { lever: 'in-house-skills', version: 1, digest: 'sha256:d28578fddbb8b12ae7fa9399a2ec7d93d7a026d2a98514573cae0b89f68e49fd' },
  { lever: 'people-before-functions', version: 1, digest: 'sha256:0de29ebd909b6fa84371e82c1ab71bcd160d1d9e189dd804d885efdb7be252f6' },
  { lever: 'agents-in-charge', version: 1, digest: 'sha256:1d1fab04b5192280cec3f1e6be05a21a003e6d26c409a2bc1b81e1395281d620' },
  { lever: 'free-speech', version: 1, digest: 'sha256:a93221e4c231f54957b24ecba4c3c9cc2d55e65a974080b25ec01371d9ac8223' },
  { lever: 'leadership-recognised', version: 1, digest: 'sha256:103be5f2a31919af4828804f096160c54282eca2d52c9709393f184e91866d27' },
  { lever: 'public-service-sense', version: 1, digest: 'sha256:627da6afff031c118035641e57c6565eee364fbbcc4e4ad5c2c89b9e6a50248f' },
  { lever: 'collective-intelligence', version: 1, digest: 'sha256:f389dc138bce32790f1ffc10ff2baf8bc2d0792da8c7f73ccee306c6ae825616' },
  { lever: 'smooth-administration', version: 1, digest: 'sha256:831b305cf66891989f909f6500943675b2dadec47c317114413979bdf3f6520d' },
  { lever: 'networked-work', version: 1, digest: 'sha256:065f09f413636c45404568d0f9063fc2a696d319b27813647b5795b50c358d0e' },
  { lever: 'initiatives-energised', version: 1, digest: 'sha256:846b8c7f88e39700552b7ca3cde4951a710a17319c07594d1517468b8949d088' },
  { lever: 'open-ecosystem', version: 1, digest: 'sha256:752820aebde1bb4abee788c5d1c8a83d1606b388d8eb752c43208c9db3462835' },
  { lever: 'modern-equipment', version: 1, digest: 'sha256:612be924ff283f3bb5606ebec859d4fad56362a136dfc0eecf6615a19728e662' },
  { lever: 'people-as-much-as-technology', version: 1, digest: 'sha256:21b763d0dd92becddd93f6f5cf8cf0c7efe65a4df926ad9cd807f1f25c6860f2' },
  { lever: 'purchasing-diversified', version: 1, digest: 'sha256:9c246ff74b7a88a7aaf15f89a265f4ff4a51554d07196f0c33b5ec7132d6ef4c' },
  { lever: 'saas-flexibility', version: 1, digest: 'sha256:8cbdd3aba611b734837deefe25570320b11a547646c4d45d0fdbea93cc462824' },
];
