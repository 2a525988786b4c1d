#include "align/segment/layer.hpp"

#include "align/segment/layer_reader.hpp"

namespace enregard {

std::shared_ptr<const SrxLayer> load_srx(const std::string& file)
{
    const SrxFile srx = read_srx(file);
    return std::make_shared<const SrxLayer>(
        SrxLayer{file, SrxRules(srx.english, file), SrxRules(srx.french, file)});
}

} // namespace enregard
