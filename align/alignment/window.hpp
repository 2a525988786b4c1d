#pragma once

#include "align/alignment/lattice.hpp"

namespace enregard {

/// A piece of a lattice: from one position to the last of some rows. With `whole`, paths end in the
/// last position of the last row, else anywhere in it.
struct WindowPlace {
    std::uint32_t first_row = 0;
    std::uint32_t first_position = 0;
    std::uint32_t last_row = 0;
    bool whole = true;
};

/// The lattice of one window: posteriors of all of its beads.
class Window {
public:
    Window(const Corridor& corridor, WindowPlace place, const RowScores& score, float null_again);

    /// The beads of the best sequence.
    std::vector<Bead> best_beads() const;
    /// The probability that the path passes a position; 0 outside.
    double passes(std::uint32_t i, std::uint32_t j) const;
    /// The positions of row i that are passed with more than a trace of probability.
    Band likely(std::uint32_t i) const;

    /// The log of the total weight of all paths.
    double log_total() const { return total_; }
    /// The probability of the bead of that type that ends in a position.
    double posterior(std::size_t type, std::uint32_t i, std::uint32_t j) const;

private:
    /// By what the path did last: a pair, a deletion (1-0) or an insertion (0-1). A deletion never
    /// follows an insertion, so that each set of beads is one path.
    struct Node {
        double pair;
        double deletion;
        double insertion;
    };

    std::size_t cell(std::uint32_t i, std::uint32_t j) const
    {
        return rows_[i - place_.first_row] + (j - (*corridor_)[i].begin);
    }
    bool contains(std::uint32_t i, std::uint32_t j) const
    {
        return i >= place_.first_row && i <= place_.last_row && (*corridor_)[i].contains(j);
    }
    void allocate();
    void pass_forward(const RowScores& score);
    void enter(std::uint32_t i, std::uint32_t j);
    void pass_backward();
    void leave(std::uint32_t i, std::uint32_t j);
    void sum_null_posteriors();
    /// The posterior of a bead that ends in a position; of a null bead wherever it stands.
    double worth(std::size_t type, std::uint32_t i, std::uint32_t j) const;
    /// For each position the type of the last bead of the best sequence that leads there.
    std::vector<std::uint8_t> best_types() const;

    const Corridor* corridor_;
    WindowPlace place_;
    double null_again_;
    double total_ = 0;
    std::vector<std::size_t> rows_;
    std::vector<BeadScores> scores_;
    std::vector<Node> forward_;
    std::vector<double> reached_; ///< the sum of a node's three states
    std::vector<Node> backward_;
    std::vector<double> deleted_;  ///< by source sentence of the window
    std::vector<double> inserted_; ///< by target sentence from first_position on
};

} // namespace enregard
