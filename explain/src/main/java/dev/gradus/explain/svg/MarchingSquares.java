package dev.gradus.explain.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds lines of equal height in a grid: within each cell straight ones between its sides, joined where cells meet. */
final class MarchingSquares {

    private final double[] x;
    private final double[] y;
    private final double[][] heights;

    MarchingSquares(double[] x, double[] y, double[][] heights) {
        this.x = x;
        this.y = y;
        this.heights = heights;
    }

    /** Returns lines as x and y of their points; one that is closed ends where it begins. */
    List<double[][]> at(double level) {
        Map<Integer, List<Integer>> neighbours = new LinkedHashMap<>();
        Map<Integer, double[]> points = new HashMap<>();
        for (int row = 0; row + 1 < y.length; row++) {
            for (int column = 0; column + 1 < x.length; column++) {
                cell(row, column, level, neighbours, points);
            }
        }
        List<double[][]> lines = new ArrayList<>();
        // Open lines from their ends first; what is left is closed.
        for (boolean fromEnds : new boolean[] {true, false}) {
            for (int start : neighbours.keySet()) {
                if (neighbours.get(start).size() == (fromEnds ? 1 : 2)) {
                    lines.add(follow(start, neighbours, points));
                }
            }
        }
        return lines;
    }

    private double[][] follow(int start, Map<Integer, List<Integer>> neighbours, Map<Integer, double[]> points) {
        Deque<Integer> line = new ArrayDeque<>(List.of(start));
        int here = start;
        while (!neighbours.get(here).isEmpty()) {
            Integer next = neighbours.get(here).remove(0);
            neighbours.get(next).remove((Integer) here);
            line.add(next);
            here = next;
        }
        double[][] xy = new double[2][line.size()];
        int i = 0;
        for (int side : line) {
            xy[0][i] = points.get(side)[0];
            xy[1][i++] = points.get(side)[1];
        }
        return xy;
    }

    /** Adds the one or two lines through a cell. */
    private void cell(
            int row, int column, double level, Map<Integer, List<Integer>> neighbours, Map<Integer, double[]> points) {
        double[] corner = {
            heights[row][column], heights[row][column + 1], heights[row + 1][column + 1], heights[row + 1][column]
        };
        double middle = 0;
        for (double height : corner) {
            if (!Double.isFinite(height)) {
                return;
            }
            middle += height / corner.length;
        }
        // Sides in turn: below, right, above, left; side i goes from corner i to corner i + 1.
        int[] side = {
            horizontal(row, column), vertical(row, column + 1), horizontal(row + 1, column), vertical(row, column)
        };
        double[][] at = {
            {x[column], y[row]}, {x[column + 1], y[row]}, {x[column + 1], y[row + 1]}, {x[column], y[row + 1]}
        };
        List<Integer> crossed = new ArrayList<>();
        for (int i = 0; i < side.length; i++) {
            int next = (i + 1) % side.length;
            if (corner[i] >= level != corner[next] >= level) {
                crossed.add(i);
                double share = (level - corner[i]) / (corner[next] - corner[i]);
                points.put(side[i], new double[] {
                    at[i][0] + share * (at[next][0] - at[i][0]), at[i][1] + share * (at[next][1] - at[i][1])
                });
            }
        }
        if (crossed.size() == 2) {
            join(neighbours, side[crossed.get(0)], side[crossed.get(1)]);
        } else if (crossed.size() == side.length) {
            // A saddle: the middle tells which corners belong together.
            boolean firstApart = corner[0] >= level != middle >= level;
            join(neighbours, side[0], side[firstApart ? 3 : 1]);
            join(neighbours, side[2], side[firstApart ? 1 : 3]);
        }
    }

    private static void join(Map<Integer, List<Integer>> neighbours, int a, int b) {
        neighbours.computeIfAbsent(a, key -> new ArrayList<>()).add(b);
        neighbours.computeIfAbsent(b, key -> new ArrayList<>()).add(a);
    }

    private int horizontal(int row, int column) {
        return 2 * (row * x.length + column);
    }

    private int vertical(int row, int column) {
        return 2 * (row * x.length + column) + 1;
    }
}
