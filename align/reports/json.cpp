#include "align/reports/finding_json.hpp"
#include "align/reports/wording.hpp"
#include "align/text/keys.hpp"

namespace enregard::reports {

namespace {

using Json = nlohmann::ordered_json;

/// The form of this report; it changes when a field is renamed or removed.
constexpr int form_version = 1;

/// "name": [ and the items, one a line, so that two reports can be compared line by line.
void append_list(std::string& text, std::string_view indent, std::string_view name,
                 const std::vector<Json>& items)
{
    text += indent;
    text += on_one_line(Json(name));
    text += ": [";
    std::string_view separator = "\n";
    for (const Json& item : items) {
        text += separator;
        text += indent;
        text += "  ";
        text += on_one_line(item);
        separator = ",\n";
    }
    if (!items.empty()) {
        text += '\n';
        text += indent;
    }
    text += ']';
}

void append_text(std::string& text, std::string_view name, const Text& side,
                 const std::vector<Json>& remarks)
{
    std::vector<Json> sentences;
    sentences.reserve(side.sentences.size());
    for (const Sentence& sentence : side.sentences) {
        sentences.emplace_back(fold_space(slice(side.document.text, sentence.span)));
    }
    text += "  " + on_one_line(Json(name)) + ": {\n";
    text += "    \"file\": " + on_one_line(Json(side.document.name)) + ",\n";
    text += "    \"language\": " + on_one_line(Json(code_of(side.document.language))) + ",\n";
    append_list(text, "    ", "remarks", remarks);
    text += ",\n";
    append_list(text, "    ", "sentences", sentences);
    text += "\n  },\n";
}

std::vector<Json> remark_objects(const Bitext& bitext, Side side, const Places& places)
{
    std::vector<Json> objects;
    for (const Remark& remark : bitext.text(side).document.remarks) {
        const Place place = places.at_origin(side, remark.origin);
        Json object;
        object["message"] = remark.message;
        object["part"] = place.part;
        add_line(object, place);
        objects.push_back(std::move(object));
    }
    return objects;
}

Json numbers(Range range)
{
    Json list = Json::array();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        list.push_back(i);
    }
    return list;
}

std::vector<Json> bead_objects(const Bitext& bitext)
{
    std::vector<Json> objects;
    objects.reserve(bitext.beads.size());
    for (std::size_t i = 0; i < bitext.beads.size(); ++i) {
        const Bead& bead = bitext.beads[i];
        Json object;
        if (i < bitext.ids.size()) {
            object["unit"] = bitext.ids[i];
        }
        object["source"] = numbers(bead.source);
        object["target"] = numbers(bead.target);
        object["score"] = rounded(bead.score);
        object["posterior"] = rounded(bead.posterior);
        objects.push_back(std::move(object));
    }
    return objects;
}

std::string write(const Checked& checked, const ReportStyle& /*style*/)
{
    const Bitext& bitext = checked.bitext;
    const Places places(bitext);
    const Counts counts = count(checked.findings);
    std::string text = "{\n  \"version\": " + std::to_string(form_version) + ",\n";
    append_text(text, "source", bitext.source, remark_objects(bitext, Side::source, places));
    append_text(text, "target", bitext.target, remark_objects(bitext, Side::target, places));
    append_list(text, "  ", "beads", bead_objects(bitext));
    text += ",\n";
    append_list(text, "  ", "findings", finding_objects(checked, places));
    Json summary;
    summary["error"] = counts.errors;
    summary["warning"] = counts.warnings;
    summary["info"] = counts.notes;
    text += ",\n  \"summary\": " + on_one_line(summary) + "\n}\n";
    return text;
}

} // namespace

extern const Report json;

constexpr Report json = {
    .name = "json",
    .summary = "One JSON object: both texts sentence by sentence, the beads and the findings.",
    .write = write,
};

} // namespace enregard::reports
