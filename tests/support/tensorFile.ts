type Numbers = Float32Array | Float64Array | Int8Array | Uint16Array | BigInt64Array;

/** The bytes of a file of tensors as safetensors has them. */
export function tensorFile(
  tensors: Record<string, { dtype: string; shape: number[]; numbers: Numbers }>,
): Buffer {
  let end = 0;
  const described = Object.entries(tensors).map(([name, { dtype, shape, numbers }]) => {
    const start = end;
    end += numbers.byteLength;
    return [name, { dtype, shape, data_offsets: [start, end] }];
  });
  const metadata = { __metadata__: { format: 'pt' } };
  const head = Buffer.from(JSON.stringify({ ...metadata, ...Object.fromEntries(described) }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  const bodies = Object.values(tensors).map(({ numbers }) =>
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  );
  return Buffer.concat([length, head, ...bodies]);
}
