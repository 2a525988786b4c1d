"""PDF documents written by hand: what no program makes, damaged and hostile ones."""

import zlib

FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def assembled(objects, trailer=""):
    """The document with these objects; number 1 is the catalog."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        body = body if isinstance(body, bytes) else body.encode("latin-1")
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += (f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n").encode()
    return bytes(out)


def stream(data, extra=""):
    data = data if isinstance(data, bytes) else data.encode("latin-1")
    return f"<< /Length {len(data)} {extra} >>\nstream\n".encode() + data + b"\nendstream"


def packed(data):
    return stream(zlib.compress(data, 9), "/Filter /FlateDecode")


def text(lines):
    """A content stream of lines from the top of the page."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    return f"BT /F1 11 Tf 14 TL 72 760 Td {shown} ET"


def one_page(content, resources="", more=()):
    """A page with this content stream (an object); `more` are the objects from number 6 on."""
    return assembled(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                      f"/Resources << /Font << /F1 5 0 R >> {resources} >> >>", content, FONT, *more])


def many_pages(count):
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", FONT]
    for i in range(count):
        lines = [f"Page {i + 1} has its own sentence, and it goes on here", f"for another line of number {i}."] * 12
        objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects) + 2} 0 R "
                    "/Resources << /Font << /F1 3 0 R >> >> >>", stream(text(lines))]
    kids = " ".join(f"{number} 0 R" for number in range(4, len(objects) + 1, 2))
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"
    return assembled(objects)


def shared_pages(content, count, packing=packed):
    """Many pages that all draw one content stream."""
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    kids = " ".join(f"{5 + i} 0 R" for i in range(count))
    return assembled(["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", FONT,
                      packing(content), *([page] * count)])


def scattered_words(rows, columns, size=6):
    """A content stream of words that stand each alone."""
    shown = " ".join(f"1 0 0 1 {20 + 560 * k / columns:.1f} {830 - 800 * i / rows:.1f} Tm (w{i % 90}) Tj"
                     for i in range(rows) for k in range(columns))
    return f"BT /F1 {size} Tf {shown} ET".encode()


def slow_pages(slow, good):
    """Pages that never end, and good ones after them."""
    forms = [form("/X Do " * 2, f"/XObject << /X {6 + i} 0 R >>") for i in range(40)]
    forms.append(form(text(["deep"]), "/Font << /F1 3 0 R >>"))
    subjects = ["A gardener waters the roses", "Some sailors mend their nets", "The baker sells warm bread"]
    goods = [stream(text([f"{subjects[i % 3]} in the morning,", f"and this is good page {i + 1}."])) for i in range(good)]
    first_good = 5 + len(forms)
    first_page = first_good + good
    page = ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            "/Resources << /Font << /F1 3 0 R >> /XObject << /X 5 0 R >> >> >>")
    kids = " ".join(f"{first_page + i} 0 R" for i in range(slow + good))
    return assembled(["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {slow + good} >>", FONT,
                      stream("/X Do"), *forms, *goods, *([page % 4] * slow),
                      *(page % (first_good + i) for i in range(good))])


def form(content, resources):
    return stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {resources} >>")


def nested_forms(depth, width):
    """Forms that each draw the next one `width` times."""
    forms = [form("/X Do " * width, f"/XObject << /X {7 + i} 0 R >>") for i in range(depth)]
    forms.append(form(text(["deep"]), "/Font << /F1 5 0 R >>"))
    return one_page(stream("/X Do " + text(["A sentence."])), "/XObject << /X 6 0 R >>", forms)


def hostile():
    """Name and bytes of documents that are damaged on purpose."""
    good = one_page(stream(text(["A sentence stands here.", "Another one follows it."])))
    catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    yield "cut_in_half", good[:len(good) // 2]
    yield "cut_at_the_end", good[:-40]
    yield "header_only", b"%PDF-1.7\n"
    yield "no_pages", assembled([catalog, "<< /Type /Pages /Kids [] /Count 0 >>"])
    yield "page_tree_loop", assembled([catalog, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>", page])
    yield "page_tree_itself", assembled([catalog, "<< /Type /Pages /Kids [1 0 R] /Count 1 >>"])
    yield "deep_page_tree", assembled(
        [catalog, *(f"<< /Type /Pages /Kids [{i + 3} 0 R] /Count 1 >>" for i in range(20000)), page])
    yield "huge_count", assembled([catalog, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>", page])
    yield "negative_count", assembled([catalog, "<< /Type /Pages /Kids [3 0 R] /Count -5 >>", page])
    yield "form_draws_itself", one_page(stream("/X Do"), "/XObject << /X 6 0 R >>",
                                        [form("/X Do /X Do", "/XObject << /X 6 0 R >>")])
    yield "forms_30_deep_2_wide", nested_forms(30, 2)
    yield "contents_loop", one_page("[4 0 R 4 0 R]")
    yield "xref_loop", good.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9") + b"trailer << /Prev 9 >>"
    yield "length_loop", one_page(b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream")
    yield "nested_arrays", one_page(stream("[" * 300000))
    yield "nested_arrays_in_object", assembled([catalog, "[" * 300000, page])
    yield "nested_states", one_page(stream("q " * 1000000 + text(["A sentence."])))
    yield "packed_spaces", one_page(packed(b" " * 100000000 + text(["A sentence."]).encode()))
    yield "packed_text", one_page(packed(text(["A sentence that is here many times."] * 200000).encode()))
    yield "same_place", one_page(packed(b"BT /F1 11 Tf " + b"1 0 0 1 72 700 Tm (word) Tj " * 50000 + b"ET"))
    yield "shared_packed_text", shared_pages(text(["A sentence that is here many times."] * 100000).encode(), 200)
    yield "shared_words", shared_pages(scattered_words(150, 38), 2000)
    yield "one_page_of_words", shared_pages(scattered_words(150, 38), 1)
    yield "one_page_of_overlaps", shared_pages(scattered_words(1900, 1, 40), 1)
    yield "one_page_of_cells", shared_pages(scattered_words(90, 22), 1)
    yield "no_media_box", one_page(stream(text(["A sentence."]))).replace(b"/MediaBox [0 0 595 842]", b"")
    yield "endless_box", one_page(stream(text(["A sentence."]))).replace(b"0 0 595 842", b"0 0 1e300 842")
    yield "not_a_number", one_page(stream("BT /F1 1e308 Tf 1e308 0 0 1e308 1e308 1e308 Tm (a) Tj 1e999 0 Td (b) Tj ET"))
    yield "tiny_letters", one_page(stream("BT /F1 0.00001 Tf 14 TL 72 760 Td " + "(word) Tj T* " * 5000 + " ET"))
    yield "pattern_loop", one_page(stream("/Pattern cs /P scn 0 0 500 500 re f"), "/Pattern << /P 6 0 R >>",
                                   [stream("/Pattern cs /P scn 0 0 9 9 re f", "/Type /Pattern /PatternType 1 /PaintType 1 "
                                           "/TilingType 1 /BBox [0 0 9 9] /XStep 0.001 /YStep 0.001 "
                                           "/Resources << /Pattern << /P 6 0 R >> >>")])
    yield "glyph_draws_itself", one_page(
        stream("BT /T 12 Tf 72 700 Td (aa) Tj ET"), "/Font << /T 6 0 R >>",
        ["<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /FirstChar 97 /LastChar 97 "
         "/Widths [9] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> "
         "/Resources << /Font << /T 6 0 R >> >> >>", stream("9 0 d0 BT /T 12 Tf (aa) Tj ET")])
    yield "map_uses_itself", one_page(stream(text(["word"])), "", []).replace(
        FONT.encode(), b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 6 0 R /DescendantFonts [5 0 R] "
        b"/ToUnicode 6 0 R >>")
