;; Marks the bytes of a set, one bit for each byte, 16 bytes at a time.
;;
;; A set is a table of 16 bytes, one for each value that the lower half of a byte can have; its bits are the values of
;; the upper half with which it is in the set. Bytes beyond ASCII are in none.
(module
  ;; From 0 on the table, from 16 on the bytes, from 16400 on their marks.
  (memory (export "memory") 1)
  (func (export "mark") (param $length i32)
    (local $at i32)
    (local $bytes v128)
    (loop $next
      (local.set $bytes (v128.load offset=16 (local.get $at)))
      (i32.store16 offset=16400
        (i32.shr_u (local.get $at) (i32.const 3))
        (i8x16.bitmask
          (i8x16.ne
            (v128.const i64x2 0 0)
            (v128.and
              (i8x16.swizzle
                (v128.load (i32.const 0))
                (v128.and (local.get $bytes) (i8x16.splat (i32.const 0x0f))))
              (i8x16.swizzle
                (v128.const i8x16 1 2 4 8 16 32 64 128 0 0 0 0 0 0 0 0)
                (i8x16.shr_u (local.get $bytes) (i32.const 4)))))))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16)))
          (local.get $length))))))
